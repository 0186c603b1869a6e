<?php
/**
 * Takes away all that the plug-in has kept, on every site of a network.
 *
 * @package AttuneCheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$attune_check_sites = is_multisite() ? get_sites(
	array(
		'fields' => 'ids',
		'number' => 0,
	)
) : array( 0 );
foreach ( $attune_check_sites as $attune_check_site ) {
	if ( $attune_check_site ) {
		switch_to_blog( $attune_check_site );
	}
	delete_option( 'attune_check' );
	delete_option( 'attune_check_places' );
	if ( $attune_check_site ) {
		restore_current_blog();
	}
}
