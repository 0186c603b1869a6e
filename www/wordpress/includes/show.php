<?php
/**
 * The check-in in a page: as a block, and as the shortcode `[attune_check]` with the same names.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The options as the fragment of a link, which browsers send to no server.
 *
 * @param string[] $set Right options by name.
 * @return string With `#` in front, or nothing.
 */
function attune_check_fragment( $set ) {
	// Where leaving leads is for the page around the check-in alone.
	unset( $set['exit'] );
	return $set ? '#' . http_build_query( $set, '', '&', PHP_QUERY_RFC3986 ) : '';
}

/**
 * The check-in with these options, as HTML.
 *
 * @param mixed $given Options by name; those that are wrong are left out.
 * @return string
 */
function attune_check_show( $given ) {
	$set   = array_merge( attune_check_defaults(), attune_check_valid( $given ) );
	$made  = attune_check_made();
	$lang  = isset( $set['lang'] ) ? $set['lang'] : attune_check_language( get_locale(), array_keys( $made['titles'] ) );
	$check = attune_check_base() . "$lang/check.html";
	$link  = 'href="' . esc_url( $check . attune_check_fragment( $set ) ) . '">' . esc_html( $made['titles'][ $lang ] ) . '</a>';
	if ( is_feed() ) {
		return "<p><a $link</p>";
	}
	attune_check_enqueue();
	$attributes = '';
	foreach ( array_merge( $set, array( 'src' => $check ) ) as $name => $value ) {
		$attributes .= " $name=\"" . esc_attr( $value ) . '"';
	}
	return "<attune-check$attributes><a slot=\"fallback\" $link</attune-check>";
}

add_shortcode( 'attune_check', 'attune_check_show' );

add_action( 'init', 'attune_check_block' );

/**
 * Registers the block. It is drawn on the server, so that WordPress keeps it whole, whoever writes it.
 */
function attune_check_block() {
	$attributes = array();
	foreach ( array_keys( attune_check_made()['options'] ) as $name ) {
		$attributes[ $name ] = array(
			'type'    => 'string',
			'default' => '',
		);
	}
	register_block_type(
		dirname( ATTUNE_CHECK_FILE ) . '/block',
		array(
			'attributes'      => $attributes,
			'render_callback' => 'attune_check_draw_block',
		)
	);
}

/**
 * The block in a page.
 *
 * @param array $attributes What was set in the editor.
 * @return string
 */
function attune_check_draw_block( $attributes ) {
	return '<div ' . get_block_wrapper_attributes() . '>' . attune_check_show( $attributes ) . '</div>';
}

/**
 * The fields as the editor takes them. Choices are in a list, since an object of JavaScript puts numbers first, and begin
 * with what is set for the site.
 *
 * @return array[]
 */
function attune_check_editor_fields() {
	$set    = attune_check_defaults();
	$fields = attune_check_fields();
	foreach ( $fields as $name => $field ) {
		if ( ! isset( $field['choices'] ) ) {
			continue;
		}
		$choices = $field['choices'];
		$now     = isset( $set[ $name ] ) ? $set[ $name ] : array_key_first( $choices );
		$list    = array(
			array(
				'value' => '',
				/* translators: %s: what is set. */
				'label' => sprintf( __( 'As set for the site: %s', 'attune-check' ), $choices[ $now ] ),
			),
		);
		foreach ( $choices as $value => $label ) {
			if ( '' !== $value ) {
				$list[] = array(
					'value' => (string) $value,
					'label' => $label,
				);
			}
		}
		$fields[ $name ]['choices'] = $list;
	}
	return $fields;
}

add_action( 'enqueue_block_editor_assets', 'attune_check_editor' );

/**
 * Tells the editor of the block what can be set, and where to look at it.
 */
function attune_check_editor() {
	$made = attune_check_made();
	$told = array(
		'fields'   => attune_check_editor_fields(),
		'defaults' => (object) attune_check_defaults(),
		'base'     => attune_check_base(),
		'lang'     => attune_check_language( get_locale(), array_keys( $made['titles'] ) ),
		'icon'     => plugins_url( 'block/icon.svg', ATTUNE_CHECK_FILE ),
		'panel'    => __( 'Set it up', 'attune-check' ),
		'wrong'    => __( 'This does not work here, so it is left out.', 'attune-check' ),
		'note'     => __( 'A look at the check-in. Visitors can use it.', 'attune-check' ),
	);
	$handle = generate_block_asset_handle( 'attune-check/check-in', 'editorScript' );
	wp_add_inline_script( $handle, 'window.attuneCheck = ' . wp_json_encode( $told ), 'before' );
}
