<?php
/**
 * What is set for the whole site, below Settings.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

const ATTUNE_CHECK_SETTINGS = 'attune-check';

add_action( 'admin_menu', 'attune_check_settings_menu' );

/**
 * Adds the page.
 */
function attune_check_settings_menu() {
	$name = __( 'Attune check-in', 'attune-check' );
	add_options_page( $name, $name, 'manage_options', ATTUNE_CHECK_SETTINGS, 'attune_check_settings' );
}

add_filter( 'plugin_action_links_' . plugin_basename( ATTUNE_CHECK_FILE ), 'attune_check_settings_link' );

/**
 * Adds a link to the page in the list of plug-ins.
 *
 * @param string[] $links Those that are there.
 * @return string[]
 */
function attune_check_settings_link( $links ) {
	$address = menu_page_url( ATTUNE_CHECK_SETTINGS, false );
	array_unshift( $links, '<a href="' . esc_url( $address ) . '">' . esc_html__( 'Settings', 'attune-check' ) . '</a>' );
	return $links;
}

add_action( 'admin_init', 'attune_check_register' );

/**
 * Registers what is set, and a field for each.
 */
function attune_check_register() {
	register_setting(
		ATTUNE_CHECK_SETTINGS,
		'attune_check',
		array(
			'type'              => 'object',
			'sanitize_callback' => 'attune_check_sanitize',
			'default'           => array(),
		)
	);
	$intro = function () {
		echo '<p>' . esc_html__( 'This is set where a block or a shortcode says nothing else. You can leave all of it as it is, and most of it can be changed by the person, too.', 'attune-check' ) . '</p>';
	};
	add_settings_section( 'usual', '', $intro, ATTUNE_CHECK_SETTINGS );
	foreach ( attune_check_fields() as $name => $field ) {
		$about = array(
			'name'      => $name,
			'field'     => $field,
			'label_for' => "attune-check-$name",
		);
		add_settings_field( $name, esc_html( $field['label'] ), 'attune_check_field', ATTUNE_CHECK_SETTINGS, 'usual', $about );
	}
}

/**
 * Keeps what is right, and says what is not.
 *
 * @param mixed $given The form.
 * @return string[]
 */
function attune_check_sanitize( $given ) {
	$valid = attune_check_valid( $given );
	foreach ( attune_check_fields() as $name => $field ) {
		// What is usual needs not be kept.
		if ( isset( $valid[ $name ], $field['choices'] ) && (string) array_key_first( $field['choices'] ) === $valid[ $name ] ) {
			unset( $valid[ $name ] );
		} elseif ( ! empty( $given[ $name ] ) && ! isset( $valid[ $name ] ) ) {
			/* translators: %s: the name of a field. */
			$said = sprintf( __( '“%s” does not work here, so it was left empty.', 'attune-check' ), $field['label'] );
			$help = isset( $field['help'] ) ? ' ' . $field['help'] : '';
			add_settings_error( 'attune_check', $name, esc_html( $said . $help ) );
		}
	}
	return $valid;
}

/**
 * Prints a field.
 *
 * @param array $about Its name, and what it is.
 */
function attune_check_field( $about ) {
	$set   = attune_check_defaults();
	$value = isset( $set[ $about['name'] ] ) ? $set[ $about['name'] ] : '';
	$id    = $about['label_for'];
	$help  = empty( $about['field']['help'] ) ? '' : " aria-describedby=\"$id-help\"";
	$name  = 'name="attune_check[' . esc_attr( $about['name'] ) . ']" id="' . esc_attr( $id ) . "\"$help";
	// phpcs:disable WordPress.Security.EscapeOutput -- The name and the id are ours.
	if ( isset( $about['field']['choices'] ) ) {
		echo "<select $name>";
		foreach ( $about['field']['choices'] as $choice => $label ) {
			echo '<option value="' . esc_attr( $choice ) . '"' . selected( $value, (string) $choice, false ) . '>' . esc_html( $label ) . '</option>';
		}
		echo '</select>';
	} else {
		$most = isset( $about['field']['most'] ) ? ' maxlength="' . (int) $about['field']['most'] . '"' : '';
		echo "<input type=\"text\" class=\"regular-text\" $name$most value=\"" . esc_attr( $value ) . '">';
	}
	if ( $help ) {
		echo "<p class=\"description\" id=\"$id-help\">" . esc_html( $about['field']['help'] ) . '</p>';
	}
	// phpcs:enable
}

/**
 * Prints the page.
 */
function attune_check_settings() {
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<p>' . attune_check_how() . '</p>'; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there.
	echo '<p>' . esc_html__( 'Leave trackers off that page. Below a post, switch the comments off: they ask for a name. Your page does not see what is answered.', 'attune-check' ) . '</p>';
	echo '<form action="options.php" method="post">';
	settings_fields( ATTUNE_CHECK_SETTINGS );
	do_settings_sections( ATTUNE_CHECK_SETTINGS );
	submit_button();
	echo '</form></div>';
}
